package risksim.file;

/**
 * A record made from a tree.
 *
 * @param value the record
 * @param tree the tree it was made from, with every default filled in and names in the order of the record
 */
public record Bound<T>(T value, Tree tree) {}
