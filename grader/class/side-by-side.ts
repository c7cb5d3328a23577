/** Does something with each item, with so many of them at the same time, and waits for all. */
export async function sideBySide<Item>(
  items: Item[],
  most: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const work = async (): Promise<void> => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
}
