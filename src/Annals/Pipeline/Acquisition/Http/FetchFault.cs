namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Why nothing was fetched.</summary>
public enum FetchFault
{
    /// <summary>It is no address that can be fetched.</summary>
    Address,

    /// <summary>The host is not on the open network.</summary>
    SpecialAddress,

    /// <summary>The host has no address.</summary>
    NoHost,

    /// <summary>The site asks programs not to.</summary>
    Robots,

    /// <summary>The host asked to be left alone for a time that is not over: it was not asked.</summary>
    Held,

    /// <summary>Too many redirections, in a circle, or to nowhere.</summary>
    Redirect,

    /// <summary>No connection, or it broke.</summary>
    Connection,

    /// <summary>It took longer than the deadline, or came too slowly.</summary>
    Time,

    /// <summary>Headers or body are over a limit.</summary>
    Size,

    /// <summary>The body is damaged, cut, or coded in an unknown way.</summary>
    Body,

    /// <summary>The server answered with an error.</summary>
    Status,
}
