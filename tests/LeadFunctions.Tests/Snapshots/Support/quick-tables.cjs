// For lists that are too long for Azurite: it looks through a whole partition for every row that is written, and through the whole table
// for every page that is read, so that its time grows with the square of the rows. With this, its tables are kept by their keys, in
// memory; everything else of it stays as it is. NODE_OPTIONS="--max-old-space-size=14000 --require <this file>".
const Module = require('node:module');

class Partition {
  constructor() {
    this.rows = new Map();
    this.keys = [];
    this.sorted = true;
  }

  put(row) {
    if (!this.rows.has(row.RowKey)) {
      this.sorted &&= this.keys.length === 0 || this.keys[this.keys.length - 1] < row.RowKey;
      this.keys.push(row.RowKey);
    }

    this.rows.set(row.RowKey, row);
  }

  // A key that was removed stays among the keys until they are sorted.
  * from(first) {
    if (!this.sorted || this.keys.length > this.rows.size) {
      this.keys = [...this.rows.keys()].sort((one, other) => one < other ? -1 : 1);
      this.sorted = true;
    }

    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      [low, high] = this.keys[middle] < first ? [middle + 1, high] : [low, middle];
    }

    for (; low < this.keys.length; low++) {
      yield this.rows.get(this.keys[low]);
    }
  }
}

class Rows {
  constructor() {
    this.partitions = new Map();
  }

  findOne({ PartitionKey, RowKey }) {
    return this.partitions.get(PartitionKey)?.rows.get(RowKey) ?? null;
  }

  insert(row) {
    if (!this.partitions.has(row.PartitionKey)) {
      this.partitions.set(row.PartitionKey, new Partition());
    }

    this.partitions.get(row.PartitionKey).put(row);
  }

  remove(row) {
    this.partitions.get(row.PartitionKey)?.rows.delete(row.RowKey);
  }

  * from(partition, row) {
    for (const key of [...this.partitions.keys()].filter(key => key >= partition).sort()) {
      yield* this.partitions.get(key).from(key === partition ? row : '');
    }
  }
}

function quicken(store, queries) {
  const tables = new WeakMap();
  const find = store.prototype.getEntityCollection;
  store.prototype.getEntityCollection = function (...args) {
    const table = find.apply(this, args);
    if (!tables.has(table)) {
      tables.set(table, new Rows());
    }

    return tables.get(table);
  };

  store.prototype.queryTableEntities = async function (context, account, table, options, nextPartition, nextRow) {
    const fits = queries.generateQueryForPersistenceLayer(options, context);
    const limit = this.getMaxResultsOption(options);
    const bound = (key, operator) => new RegExp(`^\\(*${key} ${operator} '((?:[^']|'')*)'|\\band \\(*${key} ${operator} '((?:[^']|'')*)'`).exec(options.filter ?? '')?.slice(1).find(Boolean);
    const isPlain = !/\b(or|not)\b/.test(options.filter ?? '');
    const only = isPlain ? bound('PartitionKey', 'eq') : undefined;
    const end = isPlain && only !== undefined ? bound('RowKey', 'lt') : undefined;
    const partition = this.decodeContinuationHeader(nextPartition) ?? only ?? '';
    const row = this.decodeContinuationHeader(nextRow) ?? (isPlain && only !== undefined ? bound('RowKey', 'ge') ?? bound('RowKey', 'eq') : undefined) ?? '';
    const found = [];
    for (const each of this.getEntityCollection(account, table, context).from(partition, row)) {
      if ((only !== undefined && each.PartitionKey !== only) || (end !== undefined && each.RowKey >= end) || found.length > limit) {
        break;
      }

      if (fits(each)) {
        found.push(each);
      }
    }

    const next = this.adjustQueryResultforTop(found, limit);
    return [found, next.nextPartitionKeyResponse, next.nextRowKeyResponse];
  };
}

const load = Module._load;
Module._load = function (request, parent, ...rest) {
  const loaded = load.call(this, request, parent, ...rest);
  if (request.endsWith('/LokiTableMetadataStore') && !loaded.isQuick) {
    loaded.isQuick = true;
    quicken(loaded.default, load.call(this, './LokiTableStoreQueryGenerator', Module._cache[Module._resolveFilename(request, parent)]).default);
  }

  return loaded;
};
