// TODO: define the function here, and export it.
export {};
