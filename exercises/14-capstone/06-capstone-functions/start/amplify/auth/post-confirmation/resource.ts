// TODO: define the function here, and export it as `postConfirmation`.
export {};
