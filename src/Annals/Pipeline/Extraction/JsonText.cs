using System.Globalization;
using System.Text;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads JSON strings that are valid JSON but no valid text.</summary>
internal static class JsonText
{
    /// <summary>The content of a JSON string with its quotes; escaped halves of a surrogate pair stay as they are, for the clean-up of text to find.</summary>
    public static string Unescape(string raw)
    {
        StringBuilder text = new(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length)
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(raw[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                var other => other,
            });
        }

        return text.ToString();
    }
}
