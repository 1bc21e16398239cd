// Makes a PDF of JSON: dotnet run -- DATA.json REPORT.pdf, in a project with this file.
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs nothing but .NET, .NET Framework or Mono.
using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading.Tasks;

[DataContract]
class Report
{
    [DataMember(Name = "id")] public string Id { get; set; }
    [DataMember(Name = "state")] public string State { get; set; }
    [DataMember(Name = "failure")] public Failure Failure { get; set; }
}

[DataContract]
class Failure
{
    [DataMember(Name = "message")] public string Message { get; set; }
}

[DataContract]
class Problem
{
    [DataMember(Name = "status")] public int Status { get; set; }
    [DataMember(Name = "title")] public string Title { get; set; }
    [DataMember(Name = "detail")] public string Detail { get; set; }
}

static class Program
{
    static readonly HttpClient Http = new HttpClient
    {
        BaseAddress = new Uri(Environment.GetEnvironmentVariable("FLASHREPORT_URL"))
    };

    // Create: the answer is the report. The same request with the same key makes no second one,
    // so that it can be repeated.
    static async Task<string> Create(byte[] data)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/reports?title=First%20report");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = new ByteArrayContent(data);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Read<Report>(await Call(request)).Id;
    }

    // Follow: every report comes to an end, and its state then never changes.
    static async Task Follow(string report)
    {
        while (true)
        {
            var now = Read<Report>(await Call(Get("/api/v2/reports/" + report)));
            switch (now.State)
            {
                case "GENERATED":
                    return;
                case "FAILED":
                case "CANCELLED":
                    throw new IOException(now.State + ": " + now.Failure?.Message);
                default:
                    await Task.Delay(500);
                    break;
            }
        }
    }

    // Download: the answer leads to the document, and the client follows.
    static Task<byte[]> Download(string report)
    {
        return Call(Get("/api/v2/reports/" + report + "/document"));
    }

    // Errors: what has a status of 400 or more tells what was wrong, as JSON.
    static async Task<byte[]> Call(HttpRequestMessage request)
    {
        var answer = await Http.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (answer.IsSuccessStatusCode) return body;
        var problem = Read<Problem>(body);
        throw new IOException($"{problem.Status} {problem.Title}: {problem.Detail}");
    }

    static HttpRequestMessage Get(string path)
    {
        return new HttpRequestMessage(HttpMethod.Get, path);
    }

    static T Read<T>(byte[] json)
    {
        return (T)new DataContractJsonSerializer(typeof(T)).ReadObject(new MemoryStream(json));
    }

    // Run: one after the other.
    static int Main(string[] args)
    {
        return Run(args[0], args[1]).GetAwaiter().GetResult();
    }

    static async Task<int> Run(string source, string document)
    {
        var key = Environment.GetEnvironmentVariable("FLASHREPORT_API_KEY");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(key + ":")));
        try
        {
            var report = await Create(File.ReadAllBytes(source));
            await Follow(report);
            File.WriteAllBytes(document, await Download(report));
            Console.WriteLine(document + " is there.");
            return 0;
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
