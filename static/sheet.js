// A sheet to draw on: pixels of our own, each exactly the colour it was given, no soft edges.
// A stroke is a chain of capsules between the points that the browser saw, so that a fast hand leaves no gaps.
import { on, blank } from './kit.js'

// '#rrggbb' as the 32 bits of an ImageData
export const paint = (hex, alpha = 255) => {
  const n = parseInt(hex.slice(1), 16)
  return ((alpha << 24) | ((n & 255) << 16) | (n & 0xff00) | (n >>> 16)) >>> 0
}
export const hexOf = v => '#' + [v & 255, (v >>> 8) & 255, (v >>> 16) & 255].map(c => c.toString(16).padStart(2, '0')).join('')

const most = 60 // steps that can be undone

export class Sheet extends EventTarget {
  constructor(canvas, ring, { width = 512, height = 512, erase = 0 } = {}) {
    super()
    Object.assign(this, { canvas, ring, erase, tool: 'brush', colour: paint('#000000'), size: 24, locked: false })
    this.resize(width, height)
    this.cursor = { x: width / 2, y: height / 2, down: false }
    on(canvas, 'pointerdown', e => this.#down(e))
    on(canvas, 'pointermove', e => this.#move(e))
    on(canvas, 'pointerup pointercancel', e => this.#up(e))
    on(canvas, 'pointerleave blur', () => { ring.hidden = true })
    on(canvas, 'keydown', e => this.#key(e))
    on(canvas, 'contextmenu', e => e.preventDefault())
  }

  resize(width, height, pixels) {
    Object.assign(this, { width, height, past: [], future: [] })
    this.canvas.width = width
    this.canvas.height = height
    this.pen = this.canvas.getContext('2d')
    this.image = new ImageData(width, height)
    this.pixels = new Uint32Array(this.image.data.buffer)
    pixels ? this.pixels.set(pixels) : this.pixels.fill(this.erase)
    this.show()
  }

  show() { this.pen.putImageData(this.image, 0, 0) }
  at(x, y) { return this.pixels[y * this.width + x] }
  get empty() { return this.pixels.every(v => v === this.erase) }

  // All of it replaced, as one step
  load(pixels) {
    this.#remember()
    this.pixels.set(pixels)
    this.#done()
  }
  clear() { this.load(new Uint32Array(this.pixels.length).fill(this.erase)) }

  picture() {
    const copy = blank(this.width, this.height)
    copy.getContext('2d').putImageData(this.image, 0, 0)
    return copy
  }
  uri() { return this.picture().toDataURL('image/png') }

  #remember() {
    this.past.push(this.pixels.slice())
    if (this.past.length > most) this.past.shift()
    this.future = []
  }
  #done() { this.show(); this.dispatchEvent(new Event('change')) }
  undo() { this.#step(this.past, this.future) }
  redo() { this.#step(this.future, this.past) }
  #step(from, to) {
    if (!from.length || this.drawing) return
    to.push(this.pixels.slice())
    this.pixels.set(from.pop())
    this.#done()
  }

  // Pixels within r of the way from a to b
  line(a, b, r, value) {
    const { width, height, pixels } = this
    const [x0, x1] = [Math.max(0, Math.floor(Math.min(a.x, b.x) - r)), Math.min(width - 1, Math.ceil(Math.max(a.x, b.x) + r))]
    const [y0, y1] = [Math.max(0, Math.floor(Math.min(a.y, b.y) - r)), Math.min(height - 1, Math.ceil(Math.max(a.y, b.y) + r))]
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const run = dx * dx + dy * dy || 1
    const far = Math.max(r, .71) ** 2          // a hair still touches a pixel everywhere
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const [px, py] = [x + .5 - a.x, y + .5 - a.y]
        const t = Math.min(1, Math.max(0, (px * dx + py * dy) / run))
        if ((px - t * dx) ** 2 + (py - t * dy) ** 2 <= far) pixels[y * width + x] = value
      }
    }
  }

  box(a, b, value) {
    const [x0, x1] = [a.x, b.x].map(x => Math.min(this.width - 1, Math.max(0, Math.floor(x)))).sort((p, q) => p - q)
    const [y0, y1] = [a.y, b.y].map(y => Math.min(this.height - 1, Math.max(0, Math.floor(y)))).sort((p, q) => p - q)
    for (let y = y0; y <= y1; y++) this.pixels.fill(value, y * this.width + x0, y * this.width + x1 + 1)
  }

  spray(p, r, value) {
    const n = Math.max(2, r * r / 40)
    for (let i = 0; i < n; i++) {
      const [angle, far] = [Math.random() * 2 * Math.PI, Math.sqrt(Math.random()) * r]
      const q = { x: p.x + far * Math.cos(angle), y: p.y + far * Math.sin(angle) }
      this.line(q, q, Math.max(1, r / 18), value)
    }
  }

  // Everything of one colour that hangs together, row by row
  fill(p, value) {
    const { width, height, pixels } = this
    const [x, y] = [Math.floor(p.x), Math.floor(p.y)]
    if (x < 0 || y < 0 || x >= width || y >= height) return 0
    const old = pixels[y * width + x]
    if (old === value) return 0
    const began = performance.now()
    const end = width * height
    const open = this.open?.length === 2 * end ? this.open : this.open = new Int32Array(2 * end)
    let n = 0
    // of a run of the colour beside the one just filled, only its first pixel needs a visit
    const look = (from, to) => {
      for (let j = from, inside = false; j < to; j++) {
        if (pixels[j] !== old) inside = false
        else if (!inside) { inside = true; open[n++] = j }
      }
    }
    open[n++] = y * width + x
    while (n) {
      const i = open[--n]
      if (pixels[i] !== old) continue
      const row = i - i % width, stop = row + width
      let left = i, right = i
      while (left > row && pixels[left - 1] === old) left--
      while (right < stop && pixels[right] === old) right++
      for (let j = left; j < right; j++) pixels[j] = value
      if (row > 0) look(left - width, right - width)
      if (stop < end) look(left + width, right + width)
    }
    return performance.now() - began
  }

  #place(e) {
    const box = this.canvas.getBoundingClientRect()
    return { x: (e.clientX - box.left) * this.width / box.width, y: (e.clientY - box.top) * this.height / box.height }
  }
  #radius(e) { return this.size / 2 * (e.pointerType === 'pen' && e.pressure ? .35 + .65 * e.pressure : 1) }
  get value() { return this.tool === 'eraser' ? this.erase : this.colour }

  #down(e) {
    if (this.locked || this.drawing || e.button > 0) return
    this.canvas.focus({ preventScroll: true })
    this.canvas.setPointerCapture(e.pointerId)
    this.begin(this.#place(e), this.#radius(e), e.pointerId)
  }
  #move(e) {
    this.#showRing(this.#place(e))
    if (this.drawing !== e.pointerId) return
    const seen = e.getCoalescedEvents?.() ?? []
    for (const one of seen.length ? seen : [e]) this.go(this.#place(one), this.#radius(one))
    this.show()
  }
  #up(e) { if (this.drawing === e.pointerId) this.end() }

  // The tool comes down, moves and lifts: pointers and keys both end up here.
  begin(p, r = this.size / 2, who = 'keys') {
    if (this.tool === 'pick') return this.#pick(p)
    this.#remember()
    Object.assign(this, { drawing: who, first: p, last: p, r })
    if (this.tool === 'fill') {
      this.took = this.fill(p, this.value)
      return this.end()
    }
    this.go(p, r)
    this.show()
  }
  go(p, r = this.size / 2) {
    if (this.tool === 'line' || this.tool === 'rect') {
      this.pixels.set(this.past.at(-1))
      this.tool === 'line' ? this.line(this.first, p, r, this.value) : this.box(this.first, p, this.value)
    } else if (this.tool === 'spray') this.spray(p, this.size / 2, this.value)
    else this.line(this.last, p, r, this.value)
    this.last = p
  }
  end() { this.drawing = undefined; this.#done() }

  #pick(p) {
    const value = this.at(...[p.x, p.y].map((v, i) => Math.min([this.width, this.height][i] - 1, Math.max(0, Math.floor(v)))))
    if (value >>> 24) this.dispatchEvent(new CustomEvent('pick', { detail: hexOf(value) }))
  }

  #showRing(p) {
    const scale = this.canvas.clientWidth / this.width
    const d = ['fill', 'pick', 'rect'].includes(this.tool) ? 9 : Math.max(5, this.size * scale)
    this.ring.hidden = this.locked
    Object.assign(this.ring.style, { width: `${d}px`, height: `${d}px`, left: `${p.x * scale + this.canvas.offsetLeft}px`, top: `${p.y * scale + this.canvas.offsetTop}px` })
  }

  // With the keys alone: arrows move, space puts the tool down and lifts it.
  #key(e) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key]
    if (this.locked || !way && e.key !== ' ') return
    e.preventDefault()
    e.stopPropagation()
    const c = this.cursor
    if (way) {
      const step = e.shiftKey ? 1 : Math.max(2, this.size / 2)
      c.x = Math.min(this.width - 1, Math.max(0, c.x + way[0] * step))
      c.y = Math.min(this.height - 1, Math.max(0, c.y + way[1] * step))
      if (this.drawing === 'keys') { this.go({ x: c.x, y: c.y }); this.show() }
    } else if (this.drawing === 'keys') this.end()
    else this.begin({ x: c.x, y: c.y })
    this.#showRing(c)
  }
}
