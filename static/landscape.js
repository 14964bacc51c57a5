// A map of labels on the left, the landscape on the right.
import { $, $$, on, say, sorry, later, asCanvas, receive } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'
import { Answer } from './answer.js'

const sheet = new Sheet($('#sheet'), $('#ring'))
const tools = tray($('#rail'), sheet, { colour: (hex, well) => { $('#label').textContent = well?.dataset.label ?? '' } })
const key = new Map($$('[data-label]').map(w => [w.dataset.label, paint(w.dataset.colour)]))

// Half sky, half grass
const half = () => {
  const pixels = new Uint32Array(512 * 512).fill(key.get('grass'))
  return pixels.fill(key.get('sky'), 0, 512 * 256)
}
sheet.pixels.set(half())
sheet.show()
on($('#reset'), 'click', () => sheet.load(half()))

let style
const answer = new Answer($('#answer'), '/api/landscape', () => ({ segmap: sheet.uri(), samples: 4, ...(style ? { style } : {}) }), { sheet, name: 'landscape' })

// Places without a label are filled by the studio: say so before it does.
on(sheet, 'change', later(() => {
  const bare = sheet.pixels.reduce((n, v) => n + (v === 0), 0) / sheet.pixels.length
  say($('#sheet-words'), bare ? `${bare < .01 ? 'A little' : `${Math.round(bare * 100)} %`} has no label: it is filled from what is beside it.` : '')
}, 120))

// Maps of ours, or one that was saved: read strictly, pixel by pixel
async function lay(source) {
  try {
    const map = await asCanvas(source, 4096)
    const copy = Object.assign(document.createElement('canvas'), { width: 512, height: 512 }), pen = copy.getContext('2d')
    pen.imageSmoothingEnabled = false
    pen.drawImage(map, 0, 0, 512, 512)
    const known = new Set(key.values())
    const pixels = new Uint32Array(pen.getImageData(0, 0, 512, 512).data.buffer).map(v => known.has(v) ? v : 0)
    sheet.load(pixels)
  } catch (e) { sorry($('#sheet-words'), e) }
}
for (const b of $$('[data-sample]')) on(b, 'click', () => lay(`/samples/${b.dataset.sample}.png`))
on($('#save-map'), 'click', () => {
  const link = Object.assign(document.createElement('a'), { href: sheet.uri(), download: 'map.png' })
  link.click()
})

// A painting whose style to use
async function wear(source, name) {
  try {
    const canvas = await asCanvas(source, 512)
    style = canvas.toDataURL('image/jpeg', .9)
    $('#style-shown').src = style
    $('#style').classList.add('on')
    say($('#style-words'), '')
    answer.run()
  } catch (e) { sorry($('#style-words'), e) }
}
receive($('#answer'), $('#file'), wear)
on($('#no-style'), 'click', () => { style = undefined; $('#style').classList.remove('on'); answer.run() })
answer.run(1)
