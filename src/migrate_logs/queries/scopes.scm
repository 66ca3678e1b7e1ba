; What opens a scope, what binds a name in it, and what tells the compiler where a name lives.
[(function_definition) (class_definition) (lambda)
 (list_comprehension) (set_comprehension) (dictionary_comprehension) (generator_expression)] @scope

[(assignment) (augmented_assignment) (named_expression) (type_alias_statement)
 (for_statement) (for_in_clause) (as_pattern) (delete_statement)
 (import_statement) (import_from_statement)
 (case_pattern) (splat_pattern) (keyword_pattern)] @bind


[(global_statement) (nonlocal_statement)] @moved
