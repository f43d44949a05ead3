namespace Annals.Model;

/// <summary>What an article says otherwise than it did: paragraphs that went and paragraphs that came, each in the order of its text.</summary>
/// <param name="Title">its headline was and is another; null: the same</param>
public sealed record ArticleChange((string? Was, string? Is)? Title, ValueList<string> Gone, ValueList<string> New)
{
    /// <summary>Paragraphs that are compared one by one; of longer articles the middle is taken as a whole.</summary>
    private const int MostCompared = 2000;

    public bool IsNone => Title is null && Gone.Count == 0 && New.Count == 0;

    public static ArticleChange Between(Article was, Article now)
    {
        string[] left = [.. was.Paragraphs.Select(paragraph => paragraph.Text)];
        string[] right = [.. now.Paragraphs.Select(paragraph => paragraph.Text)];
        (string?, string?)? title = was.Title == now.Title ? null : (was.Title, now.Title);
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        (List<string> gone, List<string> came) = Compare(left[start..^end], right[start..^end]);
        return new ArticleChange(title, gone.ToValueList(), came.ToValueList());
    }

    /// <summary>By the longest common subsequence (Wagner and Fischer 1974).</summary>
    private static (List<string> Gone, List<string> New) Compare(string[] left, string[] right)
    {
        if (left.Length > MostCompared || right.Length > MostCompared)
        {
            return ([.. left], [.. right]);
        }

        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<string> gone = [];
        List<string> came = [];
        int a = 0;
        int b = 0;
        while (a < left.Length || b < right.Length)
        {
            if (a < left.Length && b < right.Length && left[a] == right[b])
            {
                a++;
                b++;
            }
            else if (b == right.Length || (a < left.Length && common[a + 1, b] >= common[a, b + 1]))
            {
                gone.Add(left[a++]);
            }
            else
            {
                came.Add(right[b++]);
            }
        }

        return (gone, came);
    }
}
