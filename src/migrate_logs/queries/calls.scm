; Calls that may log: a method of something, or a call whose function is computed.
(call function: (attribute object: (_) attribute: (identifier) @method)) @call
(call function: (call function: (identifier) @getattr (#eq? @getattr "getattr"))) @computed
(call function: (parenthesized_expression [(conditional_expression) (boolean_operator)])) @computed
