using System.Text;

namespace Annals.Formats.Html;

/// <summary>Finds encodings by the names that pages use for them.</summary>
public static class CharsetNames
{
    /// <summary>The encoding of this name; null for an unknown name, and for UTF-7, which no browser reads.</summary>
    public static Encoding? Find(string? name)
    {
        // Names that browsers read as another encoding (the Encoding standard).
        string? known = name?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252" => "windows-1252",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "utf8" or "utf-8-sig" => "utf-8",
            "shift-jis" or "x-sjis" or "sjis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "x-euc-jp" => "euc-jp",
            "ks_c_5601-1987" or "ksc5601" or "korean" or "windows-949" or "uhc" => "euc-kr",
            "big5-hkscs" or "x-x-big5" or "cn-big5" => "big5",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "cp1251" or "x-cp1251" or "win-1251" => "windows-1251",
            "cp1250" or "x-cp1250" => "windows-1250",
            "koi8" or "koi" => "koi8-r",
            "utf-16" or "ucs-2" or "unicode" => "utf-16le",
            var other => other,
        };
        switch (known)
        {
            case null or "utf-7":
                return null;
            case "utf-8":
                return Encoding.UTF8;
            case "utf-16le":
                return Encoding.Unicode;
            case "utf-16be":
                return Encoding.BigEndianUnicode;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
