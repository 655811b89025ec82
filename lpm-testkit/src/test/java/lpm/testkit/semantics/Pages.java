package lpm.testkit.semantics;

/**
 * The memory of a partition: which version of each page either side holds, and which pages the destination still has to get.
 *
 * @param bits a byte for each page: three bits for the source, three for the destination, both one more than the version so that
 *     0 is none, and one if the page is missing
 */
record Pages(long bits) {

    private static final int WIDTH = 8;
    private static final int AT_DST = 3;
    private static final long VERSION = 0b111;
    private static final long MISSING = 1 << 6;
    private static final long EVERY = 0x0101010101010101L;

    /** Nothing is left of it anywhere. */
    static final Pages LOST = new Pages(0);

    /** All in their first version at the source. */
    static Pages atFirst(int count) {
        return new Pages(EVERY >>> (WIDTH * (WIDTH - count)));
    }

    /** The version at the source, -1 if there is none. */
    int atSource(int page) {
        return (int) ((bits >>> (WIDTH * page)) & VERSION) - 1;
    }

    /** The version at the destination, -1 if there is none. */
    int atDestination(int page) {
        return (int) ((bits >>> (WIDTH * page + AT_DST)) & VERSION) - 1;
    }

    boolean isMissing(int page) {
        return (bits & (MISSING << (WIDTH * page))) != 0;
    }

    boolean someMissing() {
        return (bits & (MISSING * EVERY)) != 0;
    }

    Pages writtenAtSource(int page) {
        return new Pages(bits + (1L << (WIDTH * page)));
    }

    Pages writtenAtDestination(int page) {
        return new Pages(bits + (1L << (WIDTH * page + AT_DST)));
    }

    /** A copy of every page is at the destination. */
    Pages copied() {
        long source = bits & (VERSION * EVERY);
        return new Pages(source | source << AT_DST);
    }

    /** Pages that differ are missing at the destination. */
    Pages compared() {
        long different = (bits ^ (bits >>> AT_DST)) & (VERSION * EVERY);
        long any = (different | different >>> 1 | different >>> 2) & EVERY;
        return new Pages(bits | any * MISSING);
    }

    /** No page is missing any more, whatever the destination holds. */
    Pages noneMissing() {
        return new Pages(bits & ~(MISSING * EVERY));
    }

    /** That missing page has arrived. */
    Pages installed(int page) {
        long one = 0xFFL << (WIDTH * page);
        return new Pages((bits & ~one) | (copied().bits & one));
    }

    /** All missing pages have arrived. */
    Pages installedMissing() {
        long missing = ((bits & (MISSING * EVERY)) / MISSING) * 0xFF;
        return new Pages((bits & ~missing) | (copied().bits & missing));
    }

    /** The destination holds nothing. */
    Pages dropped() {
        return new Pages(bits & ~((VERSION * EVERY) << AT_DST));
    }

    /** The same pages in an order that depends on their versions alone. */
    Pages sorted(int count) {
        long sorted = bits;
        for (int end = count - 1; end > 0; end--) {
            for (int page = 0; page < end; page++) {
                long low = (sorted >>> (WIDTH * page)) & 0xFF;
                long high = (sorted >>> (WIDTH * (page + 1))) & 0xFF;
                if (low < high) {
                    long swapped = low ^ high;
                    sorted ^= swapped << (WIDTH * page) | swapped << (WIDTH * (page + 1));
                }
            }
        }
        return sorted == bits ? this : new Pages(sorted);
    }

    /** In how many orders sorted pages can be, pages alike not told from each other. */
    int orders(int count) {
        int orders = 1;
        int alike = 0;
        for (int page = 0; page < count; page++) {
            alike = page > 0 && code(page) == code(page - 1) ? alike + 1 : 1;
            orders = orders * (page + 1) / alike;
        }
        return orders;
    }

    private int code(int page) {
        return (int) (bits >>> (WIDTH * page)) & 0xFF;
    }
}
