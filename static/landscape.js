// A map of labels on the left, the landscape on the right.
import { $, $$, on, chosen, say, sorry, save, later, blank, asCanvas, receive } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'
import { Answer } from './answer.js'

const sheet = new Sheet($('#sheet'), $('#ring'))
const tools = tray($('#rail'), sheet)

// On the sheet labels have a painter's colours; maps that are sent, saved or opened have the key's.
const wells = $$('[data-label]').map(w => ({ name: w.dataset.label, shown: paint(w.dataset.colour), key: paint(w.dataset.key) }))
const label = name => wells.find(w => w.name === name).shown
const toKey = new Map(wells.map(w => [w.shown, w.key])), fromKey = new Map(wells.map(w => [w.key, w.shown]))
function map() {
  const canvas = blank(sheet.width, sheet.height), image = new ImageData(sheet.width, sheet.height)
  new Uint32Array(image.data.buffer).set(sheet.pixels.map(v => toKey.get(v) ?? 0))
  canvas.getContext('2d').putImageData(image, 0, 0)
  return canvas.toDataURL('image/png')
}

// Half sky, half grass
const half = () => {
  const pixels = new Uint32Array(512 * 512).fill(label('grass'))
  return pixels.fill(label('sky'), 0, 512 * 256)
}
sheet.pixels.set(half())
sheet.show()
on($('#reset'), 'click', () => sheet.load(half()))

let style
const answer = new Answer($('#answer'), '/api/landscape', () => ({ segmap: map(), samples: 4, style, word: chosen('word') || undefined }), { sheet, name: 'landscape' })

// Places without a label are filled by the studio: say so before it does.
on(sheet, 'change', later(() => {
  const bare = sheet.pixels.reduce((n, v) => n + (v === 0), 0) / sheet.pixels.length
  say($('#sheet-words'), bare ? `${bare < .01 ? 'A little' : `${Math.round(bare * 100)} %`} has no label: it is filled from what is beside it.` : '')
}, 120))

// Maps of ours, or one that was saved: read strictly, pixel by pixel
async function lay(source) {
  try {
    const map = await asCanvas(source, 4096)
    const pen = blank(512, 512).getContext('2d')
    pen.imageSmoothingEnabled = false
    pen.drawImage(map, 0, 0, 512, 512)
    sheet.load(new Uint32Array(pen.getImageData(0, 0, 512, 512).data.buffer).map(v => fromKey.get(v) ?? 0))
  } catch (e) { sorry($('#sheet-words'), e) }
}
for (const b of $$('[data-sample]')) on(b, 'click', () => lay(`/samples/${b.dataset.sample}.png`))
on($('#save-map'), 'click', () => save(map(), 'map.png'))

// A painting whose style to use
async function wear(source) {
  try {
    const canvas = await asCanvas(source, 512)
    style = canvas.toDataURL('image/jpeg', .9)
    $('#style-shown').src = style
    $('#style').classList.add('on')
    say($('#style-words'), '')
    answer.run()
  } catch (e) { sorry($('#style-words'), e) }
}
// A picture that is dropped on the map is a map, anywhere else a style.
receive($('#answer'), $('#file'), (file, where) => where?.closest?.('#paper') && where.closest('.desk') ? lay(file) : wear(file))
for (const r of $$('input[name=word]')) on(r, 'change', () => answer.run())
on($('#no-style'), 'click', () => { style = undefined; $('#style').classList.remove('on'); answer.run() })
answer.run(1)
