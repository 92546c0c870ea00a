// TODO: the data, exported as `data`, and the type `Schema`.
export {};
