// Colour patches on the left, what a landscape painter would make of them on the right.
import { $, $$, on, chosen, blank, asCanvas, receive, sorry, say } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'
import { Answer } from './answer.js'

const sheet = new Sheet($('#sheet'), $('#ring'), { width: 512, height: 384, erase: paint('#ffffff') })
const tools = tray($('#rail'), sheet, { colour: (hex, well) => { $('#mix').value = hex; $('#mix').parentElement.style.setProperty('--paint', hex); $('#mix').parentElement.classList.toggle('on', !well) } })
on($('#mix'), 'input', e => tools.dip(e.target.value, null))
on($('#clear'), 'click', () => sheet.clear())

const answer = new Answer($('#answer'), '/api/patches', () => ({ patches: sheet.uri(), samples: 4, smooth, painter: chosen('painter'), freedom: +$('#free').value }), { sheet, name: 'patches' })
let smooth = false
for (const r of $$('input[name=painter], #free')) on(r, 'change', () => answer.run())
on(sheet, 'change', () => { if (sheet.past.length) smooth = smooth && sheet.past.length < 2 })

// Enlarged smoothly, then every pixel in the nearest of the picture's own few colours: flat again, without stairs
function flat(pixels, picture) {
  const all = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height).data
  const own = [...new Set(new Uint32Array(all.buffer))]
  if (own.length > 64) return pixels
  const parts = v => [v & 255, v >>> 8 & 255, v >>> 16 & 255], paints = own.map(parts), known = new Map()
  const nearest = v => {
    const [r, g, b] = parts(v), far = paints.map(([R, G, B]) => (r - R) ** 2 + (g - G) ** 2 + (b - B) ** 2)
    return own[far.indexOf(Math.min(...far))]
  }
  return pixels.map(v => { if (!known.has(v)) known.set(v, nearest(v)); return known.get(v) })
}

// Another picture on the sheet: patches of ours, or a photo, whose colours are made flat
async function lay(source, photo) {
  try {
    const picture = await asCanvas(source)
    const scale = 512 / Math.max(picture.width, picture.height)
    const [w, h] = [picture.width, picture.height].map(s => Math.max(64, Math.round(s * scale)))
    const pen = blank(w, h).getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, w, h)
    pen.drawImage(picture, 0, 0, w, h)
    const pixels = new Uint32Array(pen.getImageData(0, 0, w, h).data.buffer)
    sheet.resize(w, h, photo ? pixels : flat(pixels, picture))
    $('#paper').style.setProperty('--shape', w / h)
    smooth = photo
    tools.look()
    sheet.dispatchEvent(new Event('change'))
    if (!$('.follow').checked) answer.run()
  } catch (e) { sorry($('#sheet-words'), e) }
}
for (const b of $$('[data-sample]')) on(b, 'click', () => lay(`/samples/${b.dataset.sample}.png`, false))
receive($('#paper'), $('#file'), file => { say($('#sheet-words')); lay(file, true) })
lay('/samples/patches_lake.png', false)
