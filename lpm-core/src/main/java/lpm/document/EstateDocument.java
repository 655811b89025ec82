package lpm.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.KeptAside;

/**
 * The estate document: an {@link Estate} as YAML, or as JSON, which is read as the YAML it is. Every value is taken as the
 * text that is written; a key that is left out is a fact that is unknown. What is written and read again is equal, provided
 * that the facts of its assumptions are set in it, as reading sets them.
 */
public final class EstateDocument {

    private EstateDocument() {}

    /**
     * Reads a document.
     *
     * @param file the document as the user named it, for origins and messages
     * @throws lpm.origin.InputException if it is not an estate document, with the line at fault
     */
    public static Capture read(String file, String text) {
        Source source = new Source(file);
        Node root = TreeReader.read(source, text);
        Estate estate = EstateForm.read(source, root);
        return new Capture(estate, source.origins(), ImmutableList.of(), EstateForm.keptAside(source, root));
    }

    /** The estate as YAML; equal estates give equal texts. */
    public static String write(Estate estate) {
        return write(estate, ImmutableList.of());
    }

    private static String write(Estate estate, List<KeptAside> keptAside) {
        TreeWriter tree = new TreeWriter();
        tree.startMapping();
        EstateForm.write(estate, keptAside, new MappingWriter(tree));
        tree.endMapping();
        return tree.finish();
    }

    /** The estate as JSON, with the keys of the YAML; {@link #read} takes it too. */
    public static String writeJson(Estate estate) {
        return writeJson(estate, ImmutableList.of());
    }

    /** The same with how often attributes were printed that the model has no place for. */
    public static String writeJson(Estate estate, List<KeptAside> keptAside) {
        return JsonTree.write(TreeReader.read(new Source("estate"), write(estate, keptAside)));
    }
}
