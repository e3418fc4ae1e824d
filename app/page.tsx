export default function HomePage() {
  return <h1>Larch</h1>;
}
