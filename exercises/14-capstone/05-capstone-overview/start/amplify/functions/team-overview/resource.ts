// TODO: define the function here, and export it as `teamOverview`.
export {};
