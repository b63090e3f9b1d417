// Everything about the file itself in one import: read, print, understand, check, compare, edit.
@_exported public import CorosyncCmap
@_exported public import CorosyncDiagnostics
@_exported public import CorosyncEditing
@_exported public import CorosyncModel
@_exported public import CorosyncPlan
@_exported public import CorosyncSyntax
@_exported public import CorosyncValidation
