// TODO: the bucket and its rules, exported as `storage`.
export {};
