using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadFunctions.Tests.Infra;

/// <summary>What an assembly's code refers to in others, from its metadata.</summary>
public sealed class ApiReferences
{
    private readonly MetadataReader _metadata;
    private readonly HashSet<string> _assemblies;

    /// <summary>Reads an assembly.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="assemblies">Names of the assemblies whose types count.</param>
    public ApiReferences(string path, params IEnumerable<string> assemblies)
    {
        using var file = new PEReader(File.OpenRead(path));
        _assemblies = assemblies.ToHashSet(StringComparer.Ordinal);
        _metadata = file.GetMetadataReader();
        Types = [.. _metadata.TypeReferences.Select(TypeName).OfType<string>().Distinct(StringComparer.Ordinal)];
        Members = [.. _metadata.MemberReferences.Select(Member).OfType<(string, string)>().Distinct()];
    }

    /// <summary>Full names of types.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Members, each with the full name of its type, its own name and the number of its parameters: <c>QueryAsync/4</c>.</summary>
    public IReadOnlyList<(string Type, string Member)> Members { get; }

    private (string, string)? Member(MemberReferenceHandle handle)
    {
        var member = _metadata.GetMemberReference(handle);
        return TypeOf(member.Parent) is { } type ? (type, $"{_metadata.GetString(member.Name)}{Parameters(member)}") : null;
    }

    private string? TypeOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => TypeName((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericType((TypeSpecificationHandle)parent),
        _ => null,
    };

    private string? TypeName(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = _metadata.GetString(type.Name);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference when _assemblies.Contains(AssemblyName((AssemblyReferenceHandle)type.ResolutionScope)) => $"{_metadata.GetString(type.Namespace)}.{name}",
            HandleKind.TypeReference when TypeName((TypeReferenceHandle)type.ResolutionScope) is { } outer => $"{outer}+{name}",
            _ => null,
        };
    }

    private string AssemblyName(AssemblyReferenceHandle handle) => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name);

    // ECMA-335 II.23.2.12: GENERICINST, CLASS or VALUETYPE, then the type.
    private string? GenericType(TypeSpecificationHandle handle)
    {
        var blob = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? TypeName((TypeReferenceHandle)type) : null;
    }

    private string Parameters(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return string.Empty;
        }

        var blob = _metadata.GetBlobReader(member.Signature);
        if (blob.ReadSignatureHeader().IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return $"/{blob.ReadCompressedInteger()}";
    }
}
