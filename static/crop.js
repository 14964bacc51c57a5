// A frame on the photo: pull its corners or move it, with a pointer or the keys.
import { $, $$, on, blank } from './kit.js'

export class Crop {
  constructor(box, done) {
    Object.assign(this, { box, done, part: { x: .1, y: .1, w: .8, h: .8 } })
    this.frame = $('.frame', box)
    on(this.frame, 'pointerdown', e => this.#grab(e, e.target.dataset.corner))
    on(this.frame, 'keydown', e => this.#key(e))
    on($('.use', box), 'click', () => this.#use())
  }
  get shown() { return !this.box.hidden }
  show(yes, source = this.source) {
    this.source = source
    this.box.hidden = !yes
    if (yes) { this.part = { x: .1, y: .1, w: .8, h: .8 }; this.#draw(); this.frame.focus() }
  }
  #draw() {
    const { x, y, w, h } = this.part
    for (const [k, v] of Object.entries({ left: x, top: y, width: w, height: h })) this.frame.style[k] = `${v * 100}%`
  }
  #set(x, y, w, h) {
    w = Math.min(1, Math.max(.05, w)); h = Math.min(1, Math.max(.05, h))
    this.part = { x: Math.min(1 - w, Math.max(0, x)), y: Math.min(1 - h, Math.max(0, y)), w, h }
    this.#draw()
  }
  #grab(e, corner) {
    e.preventDefault()
    this.frame.setPointerCapture(e.pointerId)
    const area = this.box.getBoundingClientRect(), from = { ...this.part }
    const move = m => {
      const dx = (m.clientX - e.clientX) / area.width, dy = (m.clientY - e.clientY) / area.height
      if (!corner) return this.#set(from.x + dx, from.y + dy, from.w, from.h)
      const left = corner.includes('w') ? Math.min(from.x + dx, from.x + from.w - .05) : from.x
      const top = corner.includes('n') ? Math.min(from.y + dy, from.y + from.h - .05) : from.y
      const right = corner.includes('e') ? from.x + from.w + dx : from.x + from.w
      const bottom = corner.includes('s') ? from.y + from.h + dy : from.y + from.h
      this.#set(Math.max(0, left), Math.max(0, top), Math.min(1, right) - Math.max(0, left), Math.min(1, bottom) - Math.max(0, top))
    }
    on(this.frame, 'pointermove', move)
    on(this.frame, 'pointerup pointercancel', () => this.frame.removeEventListener('pointermove', move), { once: true })
  }
  #key(e) {
    const way = { ArrowLeft: [-.02, 0], ArrowRight: [.02, 0], ArrowUp: [0, -.02], ArrowDown: [0, .02] }[e.key]
    if (e.key === 'Enter') { e.preventDefault(); return this.#use() }
    if (!way) return
    e.preventDefault()
    const { x, y, w, h } = this.part
    e.shiftKey ? this.#set(x, y, w + way[0], h + way[1]) : this.#set(x + way[0], y + way[1], w, h)
  }
  #use() {
    const { x, y, w, h } = this.part, { width, height } = this.source
    const part = blank(Math.max(16, Math.round(w * width)), Math.max(16, Math.round(h * height)))
    part.getContext('2d').drawImage(this.source, x * width, y * height, w * width, h * height, 0, 0, part.width, part.height)
    this.show(false)
    this.done(part)
  }
}
