declare module 'jsonresume-theme-even' {
  export function render(resume: object): string;
}
declare module 'jsonresume-theme-macchiato' {
  const theme: { render(resume: object): string };
  export default theme;
}
