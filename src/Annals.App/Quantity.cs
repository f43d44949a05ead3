using System.Globalization;

namespace Annals.App;

/// <summary>Numbers of things, in words for a person.</summary>
internal static class Quantity
{
    /// <param name="what">one of them: <c>page</c></param>
    public static string Of(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
