using System.Text;

namespace Annals.App;

/// <summary>Turns a chain of exceptions into one sentence for a person.</summary>
internal static class Sentence
{
    public static string Of(Exception fault)
    {
        StringBuilder sentence = new();
        for (Exception? link = fault; link is not null; link = link.InnerException)
        {
            string message = link.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
            sentence.Append(sentence.Length == 0 ? "" : ", because: ").Append(message).Append(" (").Append(link.GetType().Name).Append(')');
        }

        return sentence.Append('.').ToString();
    }
}
