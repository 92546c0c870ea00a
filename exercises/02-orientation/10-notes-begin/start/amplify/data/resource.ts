// TODO: what is a note, and who may do what with it?
export {};
