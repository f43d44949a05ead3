namespace Annals.App.Settings;

/// <summary>A settings file that cannot be used.</summary>
/// <param name="path">of the file</param>
/// <param name="fault">what is wrong in it, without a full stop</param>
internal sealed class SettingsException(string path, string fault, Exception? inner = null) : Exception($"settings {path}: {fault}", inner);
