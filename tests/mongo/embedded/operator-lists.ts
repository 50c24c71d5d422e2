/* Every name MongoDB 7.0 documents, so that none is answered without being known. */

const names = (text: string): string[] => text.trim().split(/\s+/);

export const QUERY_FIELD_OPERATORS = names(`
  $eq $ne $gt $gte $lt $lte $in $nin $not $exists $type $mod $regex $all $elemMatch $size
  $bitsAllClear $bitsAllSet $bitsAnyClear $bitsAnySet
  $geoIntersects $geoWithin $near $nearSphere $within $geoNear $maxDistance $minDistance $uniqueDocs
  $geometry $box $center $centerSphere $polygon $nosuch`);

export const QUERY_TOP_OPERATORS = names(`
  $and $or $nor $expr $comment $text $where $jsonSchema $sampleRate $rand $alwaysTrue $alwaysFalse
  $natural $nosuch`);

export const UPDATE_OPERATORS = names(`
  $currentDate $inc $min $max $mul $rename $set $setOnInsert $unset $addToSet $pop $pull $push
  $pullAll $bit $pushAll $each $position $slice $sort $isolated $nosuch`);

export const STAGES = names(`
  $addFields $bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $count
  $currentOp $densify $documents $facet $fill $geoNear $graphLookup $group $indexStats $limit
  $listLocalSessions $listSampledQueries $listSearchIndexes $listSessions $lookup $match $merge $out
  $planCacheStats $project $redact $replaceRoot $replaceWith $sample $search $searchMeta $set
  $setWindowFields $shardedDataDistribution $skip $sort $sortByCount $unionWith $unset $unwind
  $vectorSearch $nosuch`);

export const ACCUMULATORS = names(`
  $accumulator $addToSet $avg $bottom $bottomN $count $covariancePop $denseRank $derivative $expMovingAvg
  $first $firstN $last $lastN $linearFill $max $maxN $median $mergeObjects $min $minN $percentile $push
  $rank $shift $stdDevPop $stdDevSamp $sum $top $topN $nosuch`);

export const EXPRESSIONS = names(`
  $abs $acos $acosh $add $allElementsTrue $and $anyElementTrue $arrayElemAt $arrayToObject $asin $asinh
  $atan $atan2 $atanh $avg $binarySize $bitAnd $bitNot $bitOr $bitXor $bsonSize $ceil $cmp $concat
  $concatArrays $cond $convert $cos $cosh $dateAdd $dateDiff $dateFromParts $dateFromString
  $dateSubtract $dateToParts $dateToString $dateTrunc $dayOfMonth $dayOfWeek $dayOfYear
  $degreesToRadians $divide $eq $exp $filter $first $firstN $floor $function $getField $gt $gte $hour
  $ifNull $in $indexOfArray $indexOfBytes $indexOfCP $isArray $isNumber $isoDayOfWeek $isoWeek
  $isoWeekYear $last $lastN $let $literal $ln $log $log10 $lt $lte $ltrim $map $max $maxN $median
  $mergeObjects $meta $millisecond $min $minN $minute $mod $month $multiply $ne $not $objectToArray $or
  $percentile $pow $radiansToDegrees $rand $range $reduce $regexFind $regexFindAll $regexMatch
  $replaceAll $replaceOne $reverseArray $round $rtrim $sampleRate $second $setDifference $setEquals
  $setField $setIntersection $setIsSubset $setUnion $sin $sinh $size $slice $sortArray $split $sqrt
  $stdDevPop $stdDevSamp $strcasecmp $strLenBytes $strLenCP $substr $substrBytes $substrCP $subtract
  $sum $switch $tan $tanh $toBool $toDate $toDecimal $toDouble $toHashedIndexKey $toInt $toLong
  $toLower $toObjectId $toString $toUpper $trim $trunc $tsIncrement $tsSecond $type $unsetField $week
  $year $zip $nosuch`);

export const COMMANDS = names(`
  abortTransaction abortReshardCollection addShard addShardToZone aggregate analyze appendOplogNote
  applyOps authenticate autoCompact balancerStatus buildInfo bulkWrite checkMetadataConsistency
  cloneCollectionAsCapped collMod collStats commitTransaction compact compactStructuredEncryptionData
  configureFailPoint connPoolStats connectionStatus convertToCapped count create createIndexes
  createRole createSearchIndexes createUser currentOp cursorInfo dataSize dbHash dbStats delete distinct
  drop dropAllRolesFromDatabase dropAllUsersFromDatabase dropConnections dropDatabase dropIndexes
  dropRole dropSearchIndex dropUser endSessions enableSharding eval explain features filemd5 find
  findAndModify flushRouterConfig fsync fsyncUnlock geoNear getAuditConfig getClusterParameter
  getCmdLineOpts getDefaultRWConcern getLog getMore getParameter getShardMap getnonce group hello
  hostInfo insert invalidateUserCache isMaster isdbgrid killAllSessions killAllSessionsByPattern
  killCursors killOp killSessions listCollections listCommands listDatabases listIndexes listShards
  lockInfo logRotate logout mapReduce moveChunk movePrimary parallelCollectionScan ping planCacheClear
  profile reIndex refineCollectionShardKey refreshSessions renameCollection repairDatabase
  replSetGetConfig replSetGetStatus replSetInitiate replSetReconfig replSetStepDown resetError
  reshardCollection rolesInfo rotateCertificates saslContinue saslStart serverStatus
  setClusterParameter setDefaultRWConcern setFeatureCompatibilityVersion setIndexCommitQuorum
  setParameter shardCollection shardingState shutdown split splitVector startSession top update
  updateRole updateSearchIndex updateUser usersInfo validate validateDBMetadata whatsmyuri nosuch`);
