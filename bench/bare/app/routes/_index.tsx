export const loader = () => ({ hello: 'world' });

export default function Index() {
  return <h1>Hello</h1>;
}
