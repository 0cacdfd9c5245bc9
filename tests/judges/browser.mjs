// A headless Chromium without network, for judges that need a real page.
import puppeteer from 'puppeteer-core';

export async function withPage(work, size = { width: 2400, height: 1400 }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport(size);
    await work(page, browser);
  } finally {
    await browser.close();
  }
}
