/** With every field named, absent ones too: who adds a field is told where it is missing. */
export type Whole<T> = { [Field in keyof Required<T>]: T[Field] };
