import { effect } from '@preact/signals';
import { isOneOf, linked, shown } from './link-state.ts';
import { scenes } from './scenes/scenes.ts';
import { exerciseOf } from './student.ts';
import { LANGUAGES, language, say } from './words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
const theme = linked<(typeof THEMES)[number]>('theme', 'auto', isOneOf(THEMES));

/** `?present`: large, and nothing but the scene. */
const presents = new URLSearchParams(location.search).has('present');

effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dataset.theme = theme.value;
});

const slugs = Object.keys(scenes).filter((slug) => exerciseOf(slug));
if (!slugs.includes(shown.value)) shown.value = slugs[0] ?? '';

export function App() {
  const Scene = scenes[shown.value]!;
  const { id, title } = exerciseOf(shown.value)!;
  document.title = `${id} ${title} · ${say('lab')}`;
  return (
    <div class={presents ? 'page presenting' : 'page'}>
      {!presents && (
        <header>
          <nav aria-label={say('scenes')}>
            {slugs.map((slug) => (
              <a
                key={slug}
                href={`#${slug}`}
                aria-current={slug === shown.value ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  shown.value = slug;
                }}
              >
                {exerciseOf(slug)!.id}
                <span class="wide"> {exerciseOf(slug)!.title}</span>
              </a>
            ))}
          </nav>
          <label>
            {say('language')}{' '}
            <select
              value={language.value}
              onChange={(event) => {
                language.value = event.currentTarget.value as keyof typeof LANGUAGES;
              }}
            >
              {Object.entries(LANGUAGES).map(([tag, name]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('theme')}{' '}
            <select
              value={theme.value}
              onChange={(event) => {
                theme.value = event.currentTarget.value as (typeof THEMES)[number];
              }}
            >
              {THEMES.map((name) => (
                <option key={name} value={name}>
                  {say(name)}
                </option>
              ))}
            </select>
          </label>
        </header>
      )}
      <main>
        <h1>
          {id} · {title}
        </h1>
        <Scene key={shown.value} />
      </main>
    </div>
  );
}
