package lpm.option;

/** The shared processor pool of the destination that a partition is to join. */
public sealed interface ProcessorPool {

    /** {@code shared_proc_pool_name}. */
    record Named(String name) implements ProcessorPool {}

    /** {@code shared_proc_pool_id}. */
    record Numbered(int id) implements ProcessorPool {}
}
