// Colour patches on the left, what a landscape painter would make of them on the right.
import { $, $$, on, blank, asCanvas, receive, sorry, say } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'
import { Answer } from './answer.js'

const sheet = new Sheet($('#sheet'), $('#ring'), { width: 512, height: 384, erase: paint('#ffffff') })
const tools = tray($('#rail'), sheet, { colour: (hex, well) => { $('#mix').value = hex; $('#mix').parentElement.style.setProperty('--paint', hex); $('#mix').parentElement.classList.toggle('on', !well) } })
on($('#mix'), 'input', e => tools.dip(e.target.value, null))
on($('#clear'), 'click', () => sheet.clear())

const answer = new Answer($('#answer'), '/api/patches', () => ({ patches: sheet.uri(), samples: 4, smooth: smooth }), { sheet, name: 'patches' })
let smooth = false
on(sheet, 'change', () => { if (sheet.past.length) smooth = smooth && sheet.past.length < 2 })

// Another picture on the sheet: patches of ours, or a photo, whose colours are made flat
async function lay(source, photo) {
  try {
    const picture = await asCanvas(source)
    const scale = 512 / Math.max(picture.width, picture.height)
    const [w, h] = [picture.width, picture.height].map(s => Math.max(64, Math.round(s * scale)))
    const pen = blank(w, h).getContext('2d')
    pen.imageSmoothingEnabled = photo
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, w, h)
    pen.drawImage(picture, 0, 0, w, h)
    sheet.resize(w, h, new Uint32Array(pen.getImageData(0, 0, w, h).data.buffer))
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
