package lpm.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.model.id.ViosKey;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Subject DISK =
            Subject.on(ViosKey.ofUnknownSystem("vio7"), Subject.Kind.PHYSICAL_VOLUME, "hdisk3");

    @Test
    void aFactIsFoundWhereItWasReadElseWhereItsObjectWas() {
        Origins origins = Origins.builder()
                .put(DISK, Origin.of("a", 3))
                .put(DISK, "id", Origin.of("a", 4))
                .build();

        assertThat(origins.of(new FactRef(DISK, "id"))).hasValue(Origin.of("a", 4));
        assertThat(origins.of(new FactRef(DISK, "size_megabytes"))).hasValue(Origin.of("a", 3));
        assertThat(Origins.none().of(new FactRef(DISK, "id"))).isEmpty();
    }

    @Test
    void theFirstPlaceOfAFactIsKept() {
        Origins first = Origins.builder()
                .put(DISK, Origin.of("a", 3))
                .put(DISK, Origin.of("a", 9))
                .build();

        assertThat(first.of(FactRef.of(DISK))).hasValue(Origin.of("a", 3));
        assertThat(first.plus(Origins.builder().put(DISK, Origin.of("b", 1)).build()))
                .isEqualTo(first);
    }

    @Test
    void placesAndSubjectsPrintAsAnOperatorTypesThem() {
        assertThat(new Origin("a.txt", 3, Optional.of("lspv on vio7"))).hasToString("a.txt:3, lspv on vio7");
        assertThat(new FactRef(DISK, "reserve_policy")).hasToString("reserve_policy of hdisk3 on vio7");
        assertThat(Subject.Kind.PHYSICAL_VOLUME).hasToString("physical-volume");
    }
}
