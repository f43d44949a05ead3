namespace Annals.Model.Pages;

public enum ArticleKind
{
    News,
    Opinion,
}
