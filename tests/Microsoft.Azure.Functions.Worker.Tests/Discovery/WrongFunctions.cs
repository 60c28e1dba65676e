using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Classes with one mistake each.</summary>
public static class WrongFunctions
{
    public sealed class SameName
    {
        [Function("Twin")]
        public static void One([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;

        [Function("twin")]
        public static void Two([QueueTrigger("q")] string message) => _ = message;
    }

    public sealed class NoTrigger
    {
        [Function("Wrong")]
        public static void Run(CancellationToken cancellationToken) => _ = cancellationToken;
    }

    public sealed class TwoTriggers
    {
        [Function("Wrong")]
        public static void Run([QueueTrigger("q")] string message, [TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = (message, timer);
    }

    public sealed class UnknownParameter
    {
        [Function("Wrong")]
        public static void Run([QueueTrigger("q")] string message, Stream other) => _ = (message, other);
    }

    public sealed class RequestOfAQueue
    {
        [Function("Wrong")]
        public static void Run([QueueTrigger("q")] string message, HttpRequest request) => _ = (message, request);
    }

    public sealed class WrongTriggerType
    {
        [Function("Wrong")]
        public static void Run([TimerTrigger("0 * * * * *")] DateTime timer) => _ = timer;
    }

    public sealed class AsyncVoid
    {
        [Function("Wrong")]
#pragma warning disable MA0155 // That it is refused is what is tested.
        public static async void Run([QueueTrigger("q")] string message)
#pragma warning restore MA0155
        {
            _ = message;
            await Task.Yield();
        }
    }

    public sealed class Generic
    {
        [Function("Wrong")]
        public static void Run<T>([QueueTrigger("q")] T message) => _ = message;
    }

    public abstract class AbstractClass
    {
        [Function("Wrong")]
        public void Run([QueueTrigger("q")] string message) => _ = message;
    }

    public sealed class WrongRoute
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => _ = request;
    }

    public sealed class RouteOfAMissingSetting
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/%NotThere%")] HttpRequest request) => _ = request;
    }
}
