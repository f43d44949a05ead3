namespace Annals.Model.Pages;

public enum RelatedWhen
{
    Before,
    After,
}
