using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class LocalFunctionContext(
    FunctionDescriptor function,
    IReadOnlyDictionary<string, object?> bindingData,
    IServiceProvider services,
    CancellationToken cancellationToken)
    : FunctionContext
{
    public FunctionDescriptor Function => function;

    /// <summary>What the function returned; for a type with several outputs, all of it.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override TraceContext TraceContext { get; } = new LocalTraceContext(Activity.Current);

    public override BindingContext BindingContext { get; } = new LocalBindingContext(bindingData);

    public override RetryContext RetryContext => LocalRetryContext.None;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new LocalInvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;
}
