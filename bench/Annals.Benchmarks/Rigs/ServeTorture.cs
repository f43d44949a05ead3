using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// What a server in the open has to bear: hostile queries, connections that lie idle, connections that send a byte now and then, and being asked to stop
/// while it answers. No answer is an error of the server or torn, and its memory is bounded.
/// </summary>
internal sealed class ServeTorture : IRig
{
    private const int Seed = 17;
    private const int Clients = 8;
    private const double BytesOfMebibyte = 1 << 20;
    private static readonly TimeSpan SlowStep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SlowLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    public string Name => "serve-torture";

    public string Usage => "serve-torture --db FILE [--share 10]   1,000 hostile queries, 10,000 idle and 2,000 slow connections, 20 ends under load; --share 1: a tenth of it";

    public int Run(Arguments arguments)
    {
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string database = arguments.Text("db");
        int share = arguments.Number("share", 10);
        Figures figures = new();
        string page;
        using (ServedChronicle server = ServedChronicle.Start(program, database))
        {
            page = PageOf(server);
            Hostile(server, 100 * share, figures);
            Idle(server, page, 1000 * share, figures);
            Slow(server, page, 200 * share, figures);
            figures.AtMost("most memory", server.PeakBytes / BytesOfMebibyte, 500, "MiB");
        }

        Ends(program, database, page, 2 * share, figures);
        return figures.Result;
    }

    /// <summary>The page of an event.</summary>
    private static string PageOf(ServedChronicle server)
    {
        string list = Encoding.UTF8.GetString(server.Must("api/events?limit=1"));
        int at = list.IndexOf("\"url\":\"/", StringComparison.Ordinal) + "\"url\":\"/".Length;
        return list[at..list.IndexOf('"', at)] + ".html";
    }

    private static void Hostile(ServedChronicle server, int count, Figures figures)
    {
        IReadOnlyList<string> texts = HostileTexts.Read(AnnalsProgram.SharedData);
        Random random = new(Seed);
        string[] places = ["search?q=", "api/search?q=", "api/events?q=", "api/events?entity=", "search/feed.atom?q=", "api/entities?beginning=", "search?order=relevance&q="];
        int errors = 0;
        for (int i = 0; i < count; i++)
        {
            string text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 9)).Select(_ => texts[random.Next(texts.Count)]));
            string escaped = string.Concat(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, 1500)]).Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
            (int status, _, _) = server.Get(places[i % places.Length] + escaped);
            errors += status >= 500 ? 1 : 0;
        }

        figures.AtMost("hostile queries that were an error of the server", errors, 0, string.Create(CultureInfo.InvariantCulture, $"of {count}"));
    }

    private static void Idle(ServedChronicle server, string page, int count, Figures figures)
    {
        List<Socket> idle = [];
        try
        {
            for (int i = 0; i < count; i++)
            {
                idle.Add(Connect(server));
            }

            int answered = Enumerable.Range(0, 100).Count(_ => server.Get(page).Status == 200);
            figures.AtLeast($"answers of 100 beside {count.ToString(CultureInfo.InvariantCulture)} idle connections", answered, 100, "");
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    /// <summary>Connections that send a letter of their request each second, until the server has had enough of them.</summary>
    private static void Slow(ServedChronicle server, string page, int count, Figures figures)
    {
        List<Socket> slow = [.. Enumerable.Range(0, count).Select(_ => Connect(server))];
        byte[] request = Encoding.ASCII.GetBytes($"GET /{page} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nX-Slow: {new string('x', 200)}");
        long begun = Environment.TickCount64;
        int answered = 0;
        int asked = 0;
        try
        {
            for (int at = 0; slow.Count > 0 && Environment.TickCount64 - begun < SlowLimit.TotalMilliseconds; at = Math.Min(at + 1, request.Length - 1))
            {
                slow.RemoveAll(socket => !Send(socket, request[at]));
                asked++;
                answered += server.Get(page).Status == 200 ? 1 : 0;
                Thread.Sleep(SlowStep);
            }

            figures.AtMost($"of {count.ToString(CultureInfo.InvariantCulture)} slow connections still open", slow.Count, 0, "");
            figures.AtLeast("answers to others beside them", answered, asked, string.Create(CultureInfo.InvariantCulture, $"of {asked}"));
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    }

    private static void Ends(AnnalsProgram program, string database, string page, int count, Figures figures)
    {
        Random random = new(Seed);
        int torn = 0;
        int whole = 0;
        int badEnds = 0;
        for (int run = 0; run < count; run++)
        {
            using ServedChronicle server = ServedChronicle.Start(program, database);
            byte[] right = server.Must(page);
            using CountdownEvent before = new(random.Next(Clients, 100 * Clients));
            Task<(int Whole, int Torn)>[] clients = [.. Enumerable.Range(0, Clients).Select(_ => Task.Factory.StartNew(() => AskUntilItEnds(server, page, right, before), TaskCreationOptions.LongRunning))];

            // In the middle of its work, wherever that is on this machine: after so many answers, not after so long.
            if (!before.Wait(AnswerLimit))
            {
                throw new RigException(string.Create(CultureInfo.InvariantCulture, $"annals serve gave {before.InitialCount - before.CurrentCount} answers in {AnswerLimit.TotalSeconds} s"));
            }

            badEnds += server.Stop() == 0 ? 0 : 1;
            foreach ((int good, int bad) in Task.WhenAll(clients).GetAwaiter().GetResult())
            {
                whole += good;
                torn += bad;
            }
        }

        Figures.Say("whole answers under load", whole, string.Create(CultureInfo.InvariantCulture, $"in {count} runs"));
        figures.AtMost("torn answers when asked to stop", torn, 0, string.Create(CultureInfo.InvariantCulture, $"in {count} runs"));
        figures.AtMost("ends that were not clean", badEnds, 0, string.Create(CultureInfo.InvariantCulture, $"of {count}"));
        figures.AtLeast("answers while it was asked to stop", whole, count * Clients, "");
    }

    /// <summary>Asks over one connection after the other; an answer that has begun has to come to its end.</summary>
    /// <param name="before">counts the answers until it is to end</param>
    private static (int Whole, int Torn) AskUntilItEnds(ServedChronicle server, string page, byte[] right, CountdownEvent before)
    {
        byte[] request = Encoding.ASCII.GetBytes($"GET /{page} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\n\r\n");
        int whole = 0;
        while (true)
        {
            using MemoryStream answer = new();
            try
            {
                using Socket socket = Connect(server);
                socket.Send(request);
                using NetworkStream stream = new(socket);
                stream.CopyTo(answer);
            }
            catch (Exception closed) when (closed is SocketException or IOException)
            {
                return (whole, answer.Length == 0 ? 0 : 1);
            }

            if (answer.Length == 0)
            {
                return (whole, 0);
            }

            if (!answer.ToArray().AsSpan().EndsWith(right))
            {
                return (whole, 1);
            }

            whole++;
            Count(before);
        }
    }

    // Answers that come while it ends are more than were waited for.
    private static void Count(CountdownEvent answers)
    {
        lock (answers)
        {
            if (!answers.IsSet)
            {
                answers.Signal();
            }
        }
    }

    private static Socket Connect(ServedChronicle server)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(server.Address.Host, server.Address.Port);
        return socket;
    }

    /// <summary>False: the server has closed it.</summary>
    private static bool Send(Socket socket, byte letter)
    {
        try
        {
            socket.Send([letter]);
            return !socket.Poll(0, SelectMode.SelectRead) || socket.Available > 0;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return false;
        }
    }
}
