// Exports things that can be called and are no functions, or are and cannot be called.
export const countDark = class {
  static apply = () => 0;
};
export const localityGrid = new Proxy(class {}, { apply: () => { for (;;); } });
export const receptiveField = Function.prototype;
export const slideWindow = Object.setPrototypeOf(() => 0, null);
