using System.Text;
using System.Text.Json;

namespace Annals.Formats.Feeds;

/// <summary>Makes JSON that is cut off readable again as far as it is complete.</summary>
internal static class CutJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The text up to the end of the last complete element of the array <c>items</c>, closed after it; as it stands where it has none.</summary>
    public static ReadOnlyMemory<byte> Closed(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        Utf8JsonReader reader = new(bytes.AsSpan(0, length), isFinalBlock: false, new JsonReaderState(Options));
        bool isItems = false;
        long end = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    isItems = reader.ValueTextEquals("items"u8);
                }
                else if (isItems && (reader.CurrentDepth, reader.TokenType) is (1, JsonTokenType.StartArray) or (2, JsonTokenType.EndObject))
                {
                    end = reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            // What is ill-formed before the cut is complete as far as it was read.
        }

        return end == 0 ? bytes.AsMemory(0, length) : (byte[])[.. bytes.AsSpan(0, (int)end), .. "]}"u8];
    }
}
