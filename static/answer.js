// Beside a drawing, what the studio makes of it: several, one of them large.
import { $, $$, on, ask, say, sorry, save, later, toEasel } from './kit.js'

export class Answer {
  constructor(root, path, question, { sheet, name } = {}) {
    Object.assign(this, { root, path, question, name, seed: 1 })
    this.large = $('.large', root)
    this.words = $('.words', root)
    this.small = $('.small', root)
    on($('.go', root), 'click', () => this.run())
    on($('.dice', root), 'click', () => { this.seed = Math.floor(Math.random() * 1e6); this.run() })
    on($('.keep', root), 'click', () => save(this.large.src, `${name}.png`))
    on($('.strokes', root), 'click', () => toEasel(this.large.src))
    const follow = $('.follow', root)
    // One question at a time: what is drawn meanwhile is asked afterwards.
    const soon = later(() => { if (follow.checked) this.asked ? this.again = true : this.run(1) }, 350)
    on(sheet, 'change', soon)
    on(follow, 'change', soon)
    on(document, 'keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) this.run() })
  }

  // Ask once; a newer question takes the place of an older one.
  async run(samples) {
    this.asked?.abort()
    const mine = this.asked = new AbortController()
    this.again = false
    this.root.classList.add('busy')
    try {
      const question = this.question()
      const made = await ask(this.path, { ...question, seed: this.seed, ...(samples && !this.small.children.length ? { samples } : {}) }, { signal: mine.signal })
      this.show(made.images)
      say(this.words, made.hint ? `A hint: ${made.hint}.` : '')
    } catch (e) { if (mine === this.asked) sorry(this.words, e) } finally {
      if (mine === this.asked) {
        this.asked = undefined
        this.root.classList.remove('busy')
        if (this.again) this.run(1)
      }
    }
  }

  show(images) {
    const which = Math.min(images.length - 1, Math.max(0, $$('button', this.small).findIndex(b => b.getAttribute('aria-pressed') === 'true')))
    const buttons = images.map((src, i) => {
      const b = document.createElement('button'), image = new Image()
      image.src = src
      image.alt = `Painting ${i + 1}`
      b.append(image)
      on(b, 'click', () => this.choose(buttons, i, src))
      return b
    })
    this.small.replaceChildren(...(images.length > 1 ? buttons : []))
    this.choose(buttons, which, images[which])
  }
  choose(buttons, i, src) {
    this.large.src = src
    this.large.hidden = false
    this.root.classList.add('made')
    buttons.forEach((b, j) => b.setAttribute('aria-pressed', i === j))
  }
}
