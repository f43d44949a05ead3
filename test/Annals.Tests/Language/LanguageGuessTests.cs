using Annals.Language;

namespace Annals.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The old bridge was opened again on Monday, and many people came to walk over it in the sun.")]
    [InlineData("de", "Die alte Brücke wurde am Montag wieder eröffnet, und viele Menschen sind gekommen, um über sie zu gehen.")]
    [InlineData("fr", "Le vieux pont a été ouvert lundi, et beaucoup de gens sont venus pour le passer sous le soleil de la ville.")]
    [InlineData("es", "El viejo puente se abrió el lunes, y mucha gente vino para cruzar el río por primera vez desde hace años.")]
    [InlineData("it", "Il vecchio ponte è stato aperto lunedì, e molte persone sono venute per passare il fiume con i loro bambini.")]
    [InlineData("pt", "A velha ponte foi aberta na segunda-feira, e muitas pessoas vieram para atravessar o rio com os seus filhos.")]
    [InlineData("nl", "De oude brug is op maandag weer open gegaan, en veel mensen kwamen om er met hun kinderen over te lopen.")]
    [InlineData("pl", "Stary most został otwarty w poniedziałek, i wielu ludzi przyszło, aby się po nim przejść, jak to było przed laty.")]
    [InlineData("ru", "Старый мост снова открыли в понедельник, и многие люди пришли, чтобы пройти по нему, как это было раньше.")]
    [InlineData("sv", "Den gamla bron öppnades på måndagen, och många kom för att gå över den med sina barn när det var sol.")]
    [InlineData("tr", "Eski köprü pazartesi günü yeniden açıldı ve çok sayıda insan bu köprü için geldi, ama daha sonra bir yağmur başladı.")]
    [InlineData("cs", "Starý most byl v pondělí znovu otevřen a mnoho lidí přišlo, aby se po něm prošlo, jak to bylo před lety.")]
    [InlineData("ja", "古い橋は月曜日に再び開かれ、多くの人が渡りに来た。")]
    [InlineData("ko", "오래된 다리가 월요일에 다시 열렸고 많은 사람들이 건너러 왔다.")]
    [InlineData("zh", "老桥星期一重新开放，许多人前来过桥。")]
    [InlineData("ar", "أعيد فتح الجسر القديم يوم الاثنين وجاء كثير من الناس لعبوره.")]
    public void The_language_of_a_sentence_is_told(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Fact]
    public void Numbers_are_of_no_language()
    {
        const string text = "The bridge is as long as the old one. ";
        Assert.Equal("en", LanguageGuess.Of(text + string.Join(' ', Enumerable.Range(1000, 200))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3 4 5 6 7")]
    [InlineData("Zxq wrb klm ntr plo vbn qwe")]
    public void What_is_no_text_has_no_language(string text) => Assert.Null(LanguageGuess.Of(text));
}
