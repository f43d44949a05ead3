using Annals.Storage;
using Microsoft.Extensions.Primitives;

namespace Annals.App.Server.Api;

/// <summary>Answers what stands under <c>/api</c>: checks what is asked, and gives a record, a page of a list, or all of it.</summary>
/// <param name="pathBase">what stands before every path where the server is put under one; else empty</param>
internal sealed class ApiEndpoint(EditionPool editions, string pathBase)
{
    private readonly ApiStream _stream = new(editions);
    private readonly Lazy<byte[]> _description = new(() => OpenApiDocument.Write(pathBase));

    public static bool IsAsked(PathString path) => path.StartsWithSegments(ApiTerms.Root, StringComparison.Ordinal);

    public async Task AnswerAsync(HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        ApiHeaders.Write(response.Headers);
        if (HttpMethods.IsOptions(request.Method))
        {
            ApiHeaders.WritePreflight(response);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = ApiHeaders.Methods;
            await AnswerSender.SendAsync(request, response, ApiProblem.NotAllowed(request.Method), cancellation);
            return;
        }

        try
        {
            if (await FindAsync(request, response, cancellation) is { } answer)
            {
                await AnswerSender.SendAsync(request, response, answer, cancellation);
            }
        }
        catch (StorageException) when (!response.HasStarted)
        {
            await AnswerSender.SendAsync(request, response, ApiProblem.Unavailable, cancellation);
        }
    }

    /// <summary>What is to be sent; null: it was streamed.</summary>
    private async Task<SiteAnswer?> FindAsync(HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        string path = request.Path.Value!;
        if (path == ApiTerms.Root + "/")
        {
            return SiteAnswer.Redirect(ApiTerms.Root[1..]);
        }

        if (path == ApiTerms.Root)
        {
            return await editions.UseAsync(edition => ApiFrontPage.Render(edition.Source.Site), cancellation);
        }

        if (path == ApiTerms.Description)
        {
            return new SiteAnswer(StatusCodes.Status200OK, ApiTerms.JsonType, _description.Value, null, null, false);
        }

        foreach (ApiOperation operation in ApiOperations.All)
        {
            if (operation.Match(path) is { } values)
            {
                return await AnswerAsync(operation, values, request, response, cancellation);
            }
        }

        return ApiProblem.NotFound($"the API has nothing at {path}; {ApiTerms.Description} tells what it has");
    }

    private async Task<SiteAnswer?> AnswerAsync(
        ApiOperation operation, Dictionary<string, string> values, HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        if (Read(operation, request.Query, values) is { } fault)
        {
            return ApiProblem.BadRequest(fault);
        }

        ApiValues asked = new(values);
        ApiFormat format = FormatOf(operation, request, asked);
        if (operation.List is { } list && format != ApiFormat.Json)
        {
            return await _stream.SendAsync(list, asked, format, request, response, cancellation);
        }

        SiteAnswer answer = await editions.UseAsync(
            (chronicle, edition) => operation.Answer is { } whole ? whole(chronicle, edition, asked) : ApiListPage.Of(operation.List!, chronicle, edition, asked), cancellation);
        return answer with { IsChosen = operation.List is not null };
    }

    private static ApiFormat FormatOf(ApiOperation operation, HttpRequest request, ApiValues asked)
    {
        string format = asked[ApiTerms.Format] ?? (operation.List is null ? "json" : AcceptHeader.Choose(request.Headers.Accept, ["json", "jsonl", "csv"]));
        return format switch
        {
            "jsonl" => ApiFormat.Jsonl,
            "csv" => ApiFormat.Csv,
            _ => ApiFormat.Json,
        };
    }

    /// <summary>Checks every value and adds those of the query; what is wrong, or null.</summary>
    private static string? Read(ApiOperation operation, IQueryCollection query, Dictionary<string, string> values)
    {
        foreach ((string name, StringValues given) in query)
        {
            if (operation.Parameters.FirstOrDefault(known => known.Name == name && !known.IsOfPath) is null)
            {
                string known = string.Join(", ", operation.Parameters.Where(parameter => !parameter.IsOfPath).Select(parameter => parameter.Name));
                return $"{operation.Path} has no parameter {name}; it has {(known.Length == 0 ? "none" : known)}";
            }

            if (given.Count != 1)
            {
                return $"{name}: it is given {given.Count} times";
            }

            // A field that a form left empty says nothing.
            if (given[0] is { Length: > 0 } value)
            {
                values[name] = value;
            }
        }

        foreach (ApiParameter parameter in operation.Parameters)
        {
            if (!values.TryGetValue(parameter.Name, out string? value))
            {
                if (parameter.IsRequired)
                {
                    return $"{parameter.Name}: it is missing";
                }
            }
            else if (parameter.Fault(value) is { } fault)
            {
                return $"{parameter.Name}: \"{(value.Length > 60 ? value[..60] + "…" : value)}\" {fault}";
            }
        }

        return null;
    }
}
