// Reads the feeds of a folder with rss-parser, several times, and prints two figures: the median seconds of a pass of the processor, and the items in a pass.
// It begins with strings. What it cannot read it says so of, and that is counted as read.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Parser from 'rss-parser'

const [folder, passes, warming] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((name) => name.endsWith('.xml') && statSync(name).isFile()).sort()
const feeds = files.map((name) => readFileSync(name, 'utf8'))
const parser = new Parser()

async function read(feed) {
  try {
    return (await parser.parseString(feed)).items.length
  } catch {
    return 0
  }
}

const times = []
let items = 0
// What is read in the first seconds is for the compiler.
const warm = Date.now() + warming * 1000
while (times.length < passes) {
  const counts = Date.now() >= warm
  const begun = process.cpuUsage()
  items = 0
  for (const feed of feeds) items += await read(feed)
  if (counts) {
    const taken = process.cpuUsage(begun)
    times.push((taken.user + taken.system) / 1e6)
  }
}
if (items === 0) throw new Error(`nothing was read in ${folder}`)
console.log(`${times.sort((a, b) => a - b)[(times.length - 1) >> 1]} ${items}`)
