package lpm.testkit.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Numbers for elements, from one on in the order in which they came; equal elements have one number. A table of numbers, for in a map
 * of boxed numbers the look-ups of tens of thousands of elements take twice as long.
 */
final class Numbering<E> {

    private static final int FIRST_CAPACITY = 16;
    /** Places in the table for each element: most are free, and most elements are found at the first place. */
    private static final int PLACES = 4;

    /** By number; none has number zero. */
    private Object[] elements = new Object[FIRST_CAPACITY];

    private int[] hashes = new int[FIRST_CAPACITY];
    /** The number of the element of which the hash code leads there, or of one that did not find its own place free; or zero. */
    private int[] table = new int[FIRST_CAPACITY * PLACES];

    private int end = 1;

    /** One more than the last number. */
    int end() {
        return end;
    }

    /** The elements by their numbers, without number zero. */
    @SuppressWarnings("unchecked") // nothing else is added
    List<E> elements() {
        return (List<E>) Collections.unmodifiableList(Arrays.asList(elements).subList(1, end));
    }

    /** The number of the element, the next one if it is new. */
    int add(E element) {
        int hash = element.hashCode();
        if (table[place(element, hash)] == 0) {
            if (end == elements.length) {
                grow();
            }
            elements[end] = element;
            hashes[end] = hash;
            table[place(element, hash)] = end;
            end++;
        }
        return get(element);
    }

    /** The number of the element, or zero. */
    int get(Object element) {
        return table[place(element, element.hashCode())];
    }

    /** Where the number of the element is, or is to be. */
    private int place(Object element, int hash) {
        int[] numbers = table;
        int last = numbers.length - 1;
        int place = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(last);
        while (true) {
            int number = numbers[place];
            // one branch for both: whether an element is there is as good as random
            if (number == 0 | elements[number] == element) {
                return place;
            }
            if (hashes[number] == hash && elements[number].equals(element)) {
                return place;
            }
            place = (place + 1) & last;
        }
    }

    private void grow() {
        elements = Arrays.copyOf(elements, 2 * elements.length);
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        table = new int[2 * table.length];
        for (int number = 1; number < end; number++) {
            table[place(elements[number], hashes[number])] = number;
        }
    }
}
