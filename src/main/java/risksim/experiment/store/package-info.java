/** The results of all runs as tables: questions in SQL, and Parquet; the only room that knows DuckDB. */
@NullMarked
package risksim.experiment.store;

import org.jspecify.annotations.NullMarked;
