using Annals.Benchmarks;
using Annals.Benchmarks.Rigs;

string name = args.Length > 0 ? args[0] : "";
IRig? rig = RigList.All.FirstOrDefault(r => r.Name == name);
if (rig is null)
{
    Console.Error.WriteLine("usage: Annals.Benchmarks RIG [--option value]...");
    foreach (IRig known in RigList.All)
    {
        Console.Error.WriteLine($"  {known.Usage}");
    }

    return RigResult.WrongUsage;
}

try
{
    return rig.Run(new Arguments(args[1..]));
}
catch (RigException fault)
{
    Console.Error.WriteLine($"{name}: {fault.Message}");
    return RigResult.Failed;
}
