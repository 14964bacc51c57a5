// A painting's strokes, laid again in the browser: forwards, back, at any place.
import { ask, blank, picture } from './kit.js'

const between = 80 // strokes from one kept canvas to the next

export class Replay {
  // Everything that is needed of the painting at `base`
  static async of(base, sheets, final) {
    const list = await ask(`${base}/stamps`)
    const pages = await Promise.all(Array.from({ length: sheets }, (_, i) => picture(`${base}/stamps/${i}`)))
    return new Replay(list, pages.map(opacity), final)
  }

  constructor(list, pages, final) {
    Object.assign(this, { list, pages, final, count: list.strokes.length, kept: new Map(), at: 0 })
    this.canvas = blank(final.naturalWidth, final.naturalHeight)
    this.pen = this.canvas.getContext('2d')
    this.dab = blank(list.stamp, list.stamp)
    this.dye = this.dab.getContext('2d')
    this.#paper()
  }

  #paper() {
    this.pen.fillStyle = this.list.paper
    this.pen.fillRect(0, 0, this.canvas.width, this.canvas.height)
    this.at = 0
  }

  #lay(i) {
    const { stamp, row, strokes } = this.list
    const [x, y, side, r, g, b] = strokes[i]
    const long = Math.max(this.canvas.width, this.canvas.height)
    const j = i % (row * row)
    this.dye.globalCompositeOperation = 'copy'
    this.dye.drawImage(this.pages[Math.floor(i / (row * row))], j % row * stamp, Math.floor(j / row) * stamp, stamp, stamp, 0, 0, stamp, stamp)
    this.dye.globalCompositeOperation = 'source-in'
    this.dye.fillStyle = `rgb(${r} ${g} ${b})`
    this.dye.fillRect(0, 0, stamp, stamp)
    this.pen.drawImage(this.dab, (x - side / 2) * long, (y - side / 2) * long, side * long, side * long)
  }

  // The painting after n strokes
  show(n) {
    n = Math.max(0, Math.min(this.count, Math.round(n)))
    if (n < this.at) {
      const from = [...this.kept.keys()].filter(k => k <= n).pop()
      if (from === undefined) this.#paper()
      else { this.pen.drawImage(this.kept.get(from), 0, 0); this.at = from }
    }
    while (this.at < n) {
      this.#lay(this.at++)
      if (this.at % this.#gap === 0 && !this.kept.has(this.at)) this.#keep()
    }
    if (n === this.count) this.pen.drawImage(this.final, 0, 0)
    return this.canvas
  }
  get #gap() { return Math.max(between, Math.ceil(this.count / 24)) }
  #keep() {
    const copy = blank(this.canvas.width, this.canvas.height)
    copy.getContext('2d').drawImage(this.canvas, 0, 0)
    this.kept.set(this.at, copy)
    this.kept = new Map([...this.kept].sort((a, b) => a[0] - b[0]))
  }
}

// A grey picture as black paint whose opacity it says
function opacity(image) {
  const canvas = blank(image.naturalWidth, image.naturalHeight)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen.drawImage(image, 0, 0)
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height)
  const d = pixels.data
  for (let i = 0; i < d.length; i += 4) { d[i + 3] = d[i]; d[i] = d[i + 1] = d[i + 2] = 0 }
  pen.putImageData(pixels, 0, 0)
  return canvas
}
